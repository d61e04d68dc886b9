import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** The application: sends one mail to a server on this machine. */
public final class SendOne {

    public static void main(String[] arguments) {
        SmtpSettings settings = SmtpSettings.plainOnLoopback(Integer.parseInt(arguments[0])).build();
        Manifest manifest = Manifest.builder(MailableRef.of(MailableType.INVOICE, "F-1"))
            .messageId(MessageId.of("<one@acme.example>")).date(ZonedDateTime.now()).locale(Locale.FRANCE)
            .from(Mailbox.of("facturation@acme.example"))
            .recipients(Recipients.of(List.of(Recipient.of(RecipientRole.TO, Mailbox.of("marie@client.example")))))
            .subject("Votre facture").text("Bonjour").build();
        System.out.println(SmtpTransport.of(settings).send(OutgoingMail.of(manifest, List.of()), MailContext.of(Actor.of("anne"))));
    }
}
