package com.logisav.mail.smtp;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** A JVM of its own, which somebody else gave little memory: sends a small mail, and then one with a file of so many bytes. */
final class SendLargeFile {

    private SendLargeFile() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        OutgoingMail large = mail(Integer.parseInt(arguments[1]));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (SmtpTransport transport = SmtpTransport.of(SmtpSettings.plainOnLoopback(port).build())) {
            transport.send(mail(1000), ScriptedDelivery.CONTEXT);
            long before = threads.getCurrentThreadAllocatedBytes();
            Transmission sent = transport.send(large, ScriptedDelivery.CONTEXT);
            System.out.println("allocated: " + (threads.getCurrentThreadAllocatedBytes() - before));
            System.out.println("accepted: " + sent.isAccepted() + " of " + MimeRenderer.standard().length(large));
        }
        System.out.println("memory: " + Runtime.getRuntime().maxMemory());
        System.exit(0);
    }

    private static OutgoingMail mail(int length) {
        return MailBuilder.aMail().attach("plan.zip", "application/zip", length, Zeros.sha256(length), () -> new Zeros(length)).build();
    }
}
