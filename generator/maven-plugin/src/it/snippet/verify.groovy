def log = new File(basedir, 'build.log').getText('UTF-8')
def at = { String text -> def found = log.indexOf(text); assert found >= 0 : text; found }
assert at("runbooks/gateway.md:15:39: [broken-link] link target 'escalate.md' does not exist") < at('BUILD FAILURE')
assert at('BUILD FAILURE') < at('BUILD SUCCESS')
assert new File(basedir, 'target/casebook/runbooks/gateway/index.html').isFile()
true
