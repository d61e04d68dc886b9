package com.logisav.mail.acceptance.poppler;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.acceptance.Command;
import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.BuiltInDocuments;
import com.logisav.mail.documents.data.Address;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Line;
import com.logisav.mail.documents.data.Party;
import com.logisav.mail.documents.data.Totals;
import com.logisav.mail.documents.data.Unit;
import com.logisav.mail.documents.data.Vat;
import com.logisav.mail.documents.data.VatSubtotal;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.template.ValueFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of an invoice, as a reader that is neither ours nor the library's takes them from the file. */
@Needs(programs = {"pdftotext", "pdfinfo"}, packages = "poppler-utils")
class DocumentsReadByPopplerTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void what_the_data_say_is_read_from_the_file(Locale locale) throws Exception {
        InvoiceData invoice = invoice();
        Path pdf = Files.write(directory.resolve("invoice.pdf"), print(invoice, locale));

        String seen = squeezed(Command.of("pdftotext", "-layout", pdf.toString(), "-").output());

        assertThat(seen).contains("F-2026-0042", "Œuvre Saint-Éloi & Fils", "12 rue de l’Étang", "44100 Nantes", "CO₂ → rapport ✔");
        assertThat(seen).contains(expected(invoice, locale));
        assertThat(seen.split(locale.getLanguage().equals("fr") ? "Désignation" : "Description")).as("a head on each of three pages").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void the_file_says_what_it_is(Locale locale) throws Exception {
        Path pdf = Files.write(directory.resolve("invoice.pdf"), print(invoice(), locale));

        String said = squeezed(Command.of("pdfinfo", pdf.toString()).output());

        assertThat(said).contains("Title: " + (locale.getLanguage().equals("fr") ? "Facture" : "Invoice") + " F-2026-0042 ", "Tagged: yes", "Pages: 3 ",
            "Encrypted: no", "JavaScript: no");
        assertThat(squeezed(Command.of("pdffonts", pdf.toString()).output().lines().skip(2).reduce("", (a, b) -> a + "\n" + b)))
            .contains("yes yes yes").doesNotContain("no yes", "yes no");
    }

    private static InvoiceData invoice() {
        InvoiceData.Builder invoice = InvoiceData.builder().number("F-2026-0042").issued(DAY).due(DAY.plusDays(30)).title("CO₂ → rapport ✔")
            .seller(Party.builder("Thermalis").siren("900 000 019").vatNumber("FR25900000019")
                .address(Address.of("14 rue Haute", "44800", "Saint-Herblain")).build())
            .buyer(Party.builder("Œuvre Saint-Éloi & Fils").address(Address.of("12 rue de l’Étang", "44100", "Nantes")).build());
        IntStream.rangeClosed(1, 60).forEach(i -> invoice.line(Line.builder("Vanne n° " + i + " à boisseau").quantity(new BigDecimal(i), Unit.PIECE)
            .price(new BigDecimal("1" + i + ".37")).vat(Vat.rate(i % 3 == 0 ? "10" : "20")).build()));
        return invoice.build();
    }

    /** Each line, each rate, each total, as paper has them. */
    private static List<String> expected(InvoiceData invoice, Locale locale) {
        ValueFormat format = ValueFormat.of(locale, PARIS);
        List<String> words = new ArrayList<>();
        invoice.lines().forEach(line -> words.add(line.name() + " " + format.format(line.quantity()) + " " + line.unit().text(locale) + " "
            + money(format, line.price()) + " "));
        Totals totals = invoice.totals();
        for (VatSubtotal each : totals.subtotals()) {
            words.add(money(format, each.taxable()) + " " + money(format, each.tax()));
        }
        List.of(totals.withoutVat(), totals.vat(), totals.withVat()).forEach(each -> words.add(money(format, each)));
        return words.stream().map(DocumentsReadByPopplerTest::squeezed).toList();
    }

    private static String money(ValueFormat format, BigDecimal amount) {
        return format.format(Money.euros(amount));
    }

    private static byte[] print(InvoiceData invoice, Locale locale) throws IOException {
        DefaultAttachmentRenderer renderer = BuiltInDocuments.invoice(InvoiceData.class, data -> data).build();
        Mailable record = record(invoice, locale);
        MailContext context = MailContext.of(Actor.of("1").named("Anne")).forRecord(locale, PARIS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(renderer.describe(record, context).orElseThrow(), record, out, context);
        return out.toByteArray();
    }

    private static Mailable record(InvoiceData invoice, Locale locale) {
        return new Mailable() {
            @Override
            public MailableRef ref() {
                return MailableRef.of(MailableType.INVOICE, "1");
            }

            @Override
            public String label() {
                return "Facture";
            }

            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public MergeFields fields() {
                return MergeFields.empty();
            }

            @Override
            public <T> T record(Class<T> type) {
                return type.cast(invoice);
            }
        };
    }

    /** Blanks of any width as one. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ");
    }
}
