// All projects beside this one are folders of one repository, as in the repository of a team.
def git = evaluate(new File(basedir, 'git.groovy'))
def root = basedir.parentFile
git(root, 'init', '-q', '-b', 'main')
git(root, 'add', '-A', '-f')
git(root, 'commit', '-q', '-m', 'Write the knowledge base')
true
