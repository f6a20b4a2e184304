def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("next Tuesday")
assert log.contains('MojoExecutionException') && !log.contains('MojoFailureException')
assert !new File(basedir, 'target/casebook').exists()
true
