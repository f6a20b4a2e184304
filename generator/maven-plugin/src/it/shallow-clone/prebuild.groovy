// What the checkout of a pipeline is by default: the last commit of several.
def git = evaluate(new File(basedir, '../setup-repository/git.groovy'))
def origin = new File(basedir, 'origin')
git(basedir, 'init', '-q', '-b', 'main', 'origin')
['first', 'second'].each { text ->
  new File(origin, 'README.md').setText("# Knowledge\n\nThe $text text.\n", 'UTF-8')
  git(origin, 'add', '-A')
  git(origin, 'commit', '-q', '-m', "Write the $text text")
}
new File(basedir, 'runbooks').renameTo(new File(origin, 'runbooks'))
git(origin, 'add', '-A')
git(origin, 'commit', '-q', '-m', 'Write the runbooks')
git(basedir, 'init', '-q', '-b', 'main')
git(basedir, 'fetch', '-q', '--depth', '1', 'file://' + origin.toURI().rawPath, 'main')
git(basedir, 'checkout', '-q', 'FETCH_HEAD')
assert origin.deleteDir()
true
