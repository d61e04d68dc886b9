package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.mail.FieldServiceMail;
import com.logisav.examples.fieldservice.mail.SharedParts;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.User;
import com.logisav.mail.core.LogisavMail;
import java.util.ArrayList;
import java.util.List;

/** Where the scenes play: an application on two nodes, its servers, and a note of everything that should arrive. */
final class Stage {

    private final SharedParts shared;
    private final LogisavMail firstNode;
    private final LogisavMail secondNode;
    private final Servers servers;
    private final Screen screen;
    private final List<SentMail> sent = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();

    Stage(SharedParts shared, Servers servers, Screen screen) {
        this.shared = shared;
        this.firstNode = FieldServiceMail.node(shared);
        this.secondNode = FieldServiceMail.node(shared);
        this.servers = servers;
        this.screen = screen;
    }

    /** A user's window, served by the first node. */
    Desk desk(String companyId, String login) {
        return desk(companyId, login, firstNode);
    }

    /** The same user's window after a request that the other node answers. */
    Desk deskOnSecondNode(String companyId, String login) {
        return desk(companyId, login, secondNode);
    }

    private Desk desk(String companyId, String login, LogisavMail node) {
        CompanyRecords company = shared.database().of(companyId);
        User user = company.users().get(login);
        return new Desk(company.company(), user, node, this);
    }

    SharedParts shared() {
        return shared;
    }

    Servers servers() {
        return servers;
    }

    Screen screen() {
        return screen;
    }

    void note(SentMail mail) {
        sent.add(mail);
    }

    /** Something went another way than the story wants; the program will fail. */
    void surprise(String what) {
        screen.reads("UNEXPECTED: " + what);
        surprises.add(what);
    }

    List<SentMail> sent() {
        return List.copyOf(sent);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
