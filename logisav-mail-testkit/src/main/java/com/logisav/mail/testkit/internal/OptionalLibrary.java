package com.logisav.mail.testkit.internal;

/**
 * A library that a host adds only for what needs it. Apart from the classes that use it: those cannot even be linked without it, and would fail
 * before they could say what is missing.
 */
public enum OptionalLibrary {
    /** For tests over SMTP. */
    GREENMAIL("com.icegreen.greenmail.util.GreenMail", """
        overSmtp() needs GreenMail, which is not on the class path. Add to the test dependencies:
          <dependency>
            <groupId>com.icegreen</groupId>
            <artifactId>greenmail-junit5</artifactId>
            <version>2.1.13</version>
            <scope>test</scope>
            <exclusions>
              <exclusion><groupId>org.eclipse.angus</groupId><artifactId>jakarta.mail</artifactId></exclusion>
              <exclusion><groupId>junit</groupId><artifactId>junit</artifactId></exclusion>
            </exclusions>
          </dependency>
        The first exclusion matters: that jar holds the classes of angus-mail again, in an older version."""),
    /** For a server that fails on purpose. */
    SUBETHASMTP("org.subethamail.smtp.server.SMTPServer", """
        FaultySmtpServer needs SubEthaSMTP, which is not on the class path. Add to the test dependencies:
          <dependency>
            <groupId>com.github.davidmoten</groupId>
            <artifactId>subethasmtp</artifactId>
            <version>7.2.2</version>
            <scope>test</scope>
          </dependency>"""),
    /** To look into PDFs; version 2 has no such class. */
    PDFBOX("org.apache.pdfbox.Loader", """
        Reading a PDF needs PDFBox 3, which is not on the class path. Add to the test dependencies:
          <dependency>
            <groupId>org.apache.pdfbox</groupId>
            <artifactId>pdfbox</artifactId>
            <version>3.0.8</version>
            <scope>test</scope>
          </dependency>""");

    private final String type;
    private final String missing;

    OptionalLibrary(String type, String missing) {
        this.type = type;
        this.missing = missing;
    }

    /** Whether it is there. */
    public boolean isThere() {
        return isThere(OptionalLibrary.class.getClassLoader());
    }

    private boolean isThere(ClassLoader loader) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Fails with what to add where it is not there. */
    public void require() {
        require(OptionalLibrary.class.getClassLoader());
    }

    /** Fails with what to add where this loader does not find it. */
    public void require(ClassLoader loader) {
        if (!isThere(loader)) {
            throw new IllegalStateException(missing);
        }
    }
}
