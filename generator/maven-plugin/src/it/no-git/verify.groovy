def config = new File(basedir, '.mvn/maven.config').getText('UTF-8').trim()
assert new File(config.substring(config.indexOf('=') + 1)).deleteDir()
def page = new File(basedir, 'target/casebook/runbooks/gateway/index.html').getText('UTF-8')
assert page.contains('Restart the gateway')
assert !new File(basedir, 'build.log').getText('UTF-8').contains('[ERROR]')
true
