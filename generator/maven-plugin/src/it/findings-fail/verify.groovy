def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("runbooks/gateway.md:15:39: [broken-link] link target 'escalate.md' does not exist")
assert log.contains('Casebook found 1 warning')
assert log.contains('MojoFailureException') && !log.contains('MojoExecutionException')
true
