// The pom gets what the README tells its readers to write, to the letter.
def readme = new File(readmeFile).getText('UTF-8')
def snippet = (readme =~ /(?s)```xml\n(<plugin>.*?<\/plugin>)\n```/)[0][1]
def pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('<!-- the snippet of the README -->', snippet), 'UTF-8')
true
