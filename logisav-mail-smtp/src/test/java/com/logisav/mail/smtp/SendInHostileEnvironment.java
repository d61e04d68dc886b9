package com.logisav.mail.smtp;

import org.simplejavamail.config.ConfigLoader;

/** A JVM of its own, whose environment somebody else chose: sends one mail to three. */
final class SendInHostileEnvironment {

    private SendInHostileEnvironment() {}

    public static void main(String[] arguments) {
        System.out.println("loaded: " + ConfigLoader.getStringProperty(ConfigLoader.Property.DEFAULT_BCC_NAME));
        SmtpSettings settings = SmtpSettings.plainOnLoopback(Integer.parseInt(arguments[0])).build();
        System.out.println("accepted: " + SmtpTransport.of(settings).send(ScriptedDelivery.toThree(), ScriptedDelivery.CONTEXT).isAccepted());
        System.exit(0);
    }
}
