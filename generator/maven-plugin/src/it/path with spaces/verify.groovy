assert new File(basedir, 'target/casebook').directory
def pages = []
new File(basedir, 'target/casebook').eachFileRecurse { if (it.path.endsWith("gateway${File.separator}index.html")) pages << it }
assert pages.size() == 1
true
