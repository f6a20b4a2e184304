def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[shallow-history]') && log.contains('fetch-depth: 0')
assert new File(basedir, 'target/casebook/runbooks/gateway/index.html').isFile()
true
