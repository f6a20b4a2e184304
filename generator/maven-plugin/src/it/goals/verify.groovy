def log = new File(basedir, 'build.log').getText('UTF-8')
['casebook:build', 'casebook:check', 'casebook:export', 'casebook:init', 'casebook:serve', 'casebook.ratchetFrom'].each { assert log.contains(it) : it }
assert new File(basedir, 'target/casebook-export.json').getText('UTF-8').contains('runbooks/gateway.md"')
assert new File(basedir, 'target/findings.sarif').getText('UTF-8').contains('2.1.0')
assert new File(basedir, 'target/report.md').isFile()
assert new File(basedir, 'casebook.yml').isFile()
true
