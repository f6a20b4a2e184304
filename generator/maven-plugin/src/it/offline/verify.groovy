assert new File(basedir, 'target/casebook/runbooks/gateway/index.html').isFile()
assert new File(basedir, 'build.log').text.contains('links to other sites are not visited: Maven is offline')
true
