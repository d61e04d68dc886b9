package com.logisav.mail.acceptance.hostproject;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.logisav.mail.acceptance.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spring Boot 3.4.0 brings Angus Mail 2.0.3, through which an address can smuggle SMTP commands (CVE-2025-7962). */
class OldAngusTest {

    private static final Pattern LINES = Pattern.compile("<dependency><groupId>org\\.eclipse\\.angus.*</dependency>");
    private static final Pattern PROPERTY = Pattern.compile("`(<angus-mail\\.version>.*</angus-mail\\.version>)`");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @TempDir
    private Path directory;

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private Command.Result sendOne(HostProject project) throws Exception {
        return project.sendOne(server.getSmtp().getPort());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(() -> pattern + " in: " + text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    @Test
    void is_what_the_host_s_build_resolves() throws Exception {
        assertThat(HostProject.in(directory).classPath()).contains("angus-mail-2.0.3.jar").doesNotContain("angus-mail-2.0.5.jar");
    }

    @Test
    void is_refused_before_anything_is_sent() throws Exception {
        Command.Result result = sendOne(HostProject.in(directory));

        assertThat(result.exit()).isNotZero();
        assertThat(result.output()).contains("Angus Mail 2.0.3 is on the class path", "CVE-2025-7962",
            "add to <dependencyManagement> of your pom.xml, before any imported BOM:");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void gives_way_to_the_lines_that_the_refusal_names() throws Exception {
        String lines = found(LINES, sendOne(HostProject.in(directory)).output());

        Command.Result result = sendOne(HostProject.in(directory).with("before any imported BOM", lines));

        assertThat(result.output()).contains("ACCEPTED, ServerReply[250]").doesNotContain("Exception");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void gives_way_to_the_property_that_the_README_names_under_Spring_Boot_s_parent() throws Exception {
        String property = found(PROPERTY, Files.readString(Path.of("..", "README.md")));
        HostProject project = HostProject.in(directory)
            .with("parent", "<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId>"
                + "<version>3.4.0</version><relativePath/></parent>")
            .without("<!-- before any imported BOM -->", "</dependency>");

        assertThat(project.classPath()).contains("angus-mail-2.0.3.jar");

        Command.Result result = sendOne(project.with("properties", "<properties>" + property + "</properties>"));

        assertThat(result.output()).contains("ACCEPTED, ServerReply[250]").doesNotContain("Exception");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }
}
