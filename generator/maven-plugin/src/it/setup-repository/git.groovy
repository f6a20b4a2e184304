// Git with a fixed author, clock and configuration, for the projects of this folder.
{ File folder, String... arguments ->
  def process = new ProcessBuilder(['git'] + (arguments as List)).directory(folder).redirectErrorStream(true)
  process.environment().putAll([
    GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'ana@example.com', GIT_AUTHOR_DATE: '2026-10-01T08:00:00Z',
    GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'ana@example.com', GIT_COMMITTER_DATE: '2026-10-01T08:00:00Z'])
  def running = process.start()
  def told = running.inputStream.text
  assert running.waitFor() == 0 : "git ${arguments.join(' ')}: $told"
  told
}
