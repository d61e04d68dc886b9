package com.logisav.mail.testkit;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.AccessTokens;
import com.logisav.mail.smtp.HostPolicy;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntFunction;

/** The way of one mail that meets a fault: the real client, and on the wire what the fault says. */
final class FaultyWay {

    private static final String NAME_SERVER =
        "An unknown host cannot be had without asking a name server. Use LogisavMailExtension.inMemory() for this fault.";

    private final int inbox;
    private final Fault fault;
    private final Clock clock;

    private FaultyWay(int inbox, Fault fault, Clock clock) {
        this.inbox = inbox;
        this.fault = fault;
        this.clock = clock;
    }

    /** Fails for what cannot happen on a wire that ends in this machine. */
    static void check(Fault fault) {
        if (fault.account().equals(Optional.of(AccountProblem.Kind.ACCOUNT_HOST_UNKNOWN))) {
            throw new IllegalStateException(NAME_SERVER);
        }
    }

    /** The way to the inbox at this port of the loopback. */
    static MailTransport.Watched to(int inbox, Fault fault, Clock clock) {
        FaultyWay way = new FaultyWay(inbox, fault, clock);
        return fault.account().map(way::account).orElseGet(way::message);
    }

    private MailTransport.Watched message() {
        if (fault.defect().isPresent()) {
            return watched((mail, context, watch) -> {
                throw fault.defect().get();
            });
        }
        return relayed();
    }

    private MailTransport.Watched account(AccountProblem.Kind problem) {
        return switch (problem) {
            case ACCOUNT_SERVER_UNREACHABLE -> unreachable();
            // The inbox offers no STARTTLS.
            case ACCOUNT_TLS_FAILED -> once(SmtpTransport.of(SmtpSettings.submission("127.0.0.1").port(inbox).build(), clock));
            case ACCOUNT_AUTHENTICATION_REQUIRED -> relayed(SmtpSettings::plainOnLoopback);
            case ACCOUNT_TLS_UNAVAILABLE -> relayed(port -> SmtpSettings.submission("127.0.0.1").port(port));
            case ACCOUNT_HOST_NOT_ALLOWED ->
                once(SmtpTransport.of(SmtpSettings.plainOnLoopback(inbox).build(), HostPolicy.publicInternet(), clock));
            // The inbox knows no tokens, so that none is good enough for it.
            case ACCOUNT_TOKEN_REFUSED -> authenticated(() -> Secret.of("expired"));
            case ACCOUNT_TOKEN_UNAVAILABLE -> authenticated(() -> {
                throw new IllegalStateException("no token");
            });
            case ACCOUNT_HOST_UNKNOWN -> throw new IllegalStateException(NAME_SERVER);
            case ACCOUNT_AUTHENTICATION_FAILED, ACCOUNT_AUTHENTICATION_NOT_OFFERED, ACCOUNT_AUTHENTICATION_UNAVAILABLE,
                ACCOUNT_ENCRYPTION_REQUIRED, ACCOUNT_SERVER_REFUSED, ACCOUNT_SENDER_REFUSED -> relayed();
        };
    }

    private MailTransport.Watched authenticated(AccessTokens tokens) {
        return once(SmtpTransport.of(SmtpSettings.plainOnLoopback(inbox).credentials("tester", tokens).build(), clock));
    }

    /** With an account, as a server that knows nobody says other things. */
    private MailTransport.Watched relayed() {
        return relayed(port -> SmtpSettings.plainOnLoopback(port).credentials("tester", Secret.of("any password")));
    }

    private MailTransport.Watched relayed(IntFunction<SmtpSettingsBuilder> settings) {
        return watched((mail, context, watch) -> {
            try (FaultyRelay relay = FaultyRelay.to(inbox, fault)) {
                return once(SmtpTransport.of(settings.apply(relay.port()).build(), clock)).send(mail, context, watch);
            }
        });
    }

    /** A transport for one mail, whose connection is not kept. */
    private static MailTransport.Watched once(SmtpTransport transport) {
        return watched((mail, context, watch) -> {
            try (transport) {
                return transport.send(mail, context, watch);
            }
        });
    }

    /** Sends a mail that is watched, by somebody or by nobody. */
    private interface Sending {
        Transmission send(OutgoingMail mail, MailContext context, SendWatch watch);
    }

    private static MailTransport.Watched watched(Sending sending) {
        return new MailTransport.Watched() {
            @Override
            public Transmission send(OutgoingMail mail, MailContext context) {
                return send(mail, context, SendWatch.silent());
            }

            @Override
            public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
                return sending.send(mail, context, watch);
            }
        };
    }

    /** To a port that is taken meanwhile by somebody who does not listen: one that is only free may be another test's in a moment. */
    private MailTransport.Watched unreachable() {
        return watched((mail, context, watch) -> {
            try (Socket nobody = new Socket()) {
                nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                return once(SmtpTransport.of(SmtpSettings.plainOnLoopback(nobody.getLocalPort()).build(), clock)).send(mail, context, watch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
