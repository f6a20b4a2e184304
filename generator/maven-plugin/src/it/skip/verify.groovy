assert !new File(basedir, 'target/casebook').exists()
assert !new File(basedir, 'target/casebook-export.json').exists()
assert !new File(basedir, 'casebook.yml').exists()
true
