def page = { String module -> new File(basedir, "$module/target/casebook/runbooks/gateway/index.html").getText('UTF-8') }
assert page('one').contains('Restart the gateway')
assert page('two').contains('Restart the second gateway')
assert !new File(basedir, 'build.log').getText('UTF-8').contains('not marked as thread-safe')
true
