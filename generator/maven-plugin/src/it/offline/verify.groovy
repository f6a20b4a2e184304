assert new File(basedir, 'target/casebook/runbooks/gateway/index.html').isFile()
true
