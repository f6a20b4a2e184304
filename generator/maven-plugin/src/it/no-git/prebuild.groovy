// A folder that lies in no repository; its name is told to Maven as a user would in a project.
import java.nio.file.Files
def outside = Files.createTempDirectory('casebook-no-git').toFile()
new File(basedir, 'knowledge').eachFileRecurse { file ->
  def copy = new File(outside, new File(basedir, 'knowledge').toPath().relativize(file.toPath()).toString())
  file.directory ? copy.mkdirs() : Files.copy(file.toPath(), copy.toPath())
}
def config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.setText("-Dcasebook.source=$outside\n", 'UTF-8')
true
