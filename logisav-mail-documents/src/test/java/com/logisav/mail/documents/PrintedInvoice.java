package com.logisav.mail.documents;

import static java.math.RoundingMode.HALF_UP;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** An invoice as somebody reads it who has nothing but the paper. */
final class PrintedInvoice {

    private static final String AMOUNT = "(-?€[0-9,.]+|-?[0-9][0-9 ,.]* €)";
    /** Quantity, unit, price, rate, net; a name may stand before. */
    private static final Pattern LINE = Pattern.compile(
        "(?m)(?:^|\\s)(-?[0-9][0-9,.]*) (u|h|km|jeu|pc|set) " + AMOUNT + " ([0-9.,]+) ?% " + AMOUNT + "$");
    private static final Pattern SUBTOTAL = Pattern.compile("(?m)^([0-9.,]+) ?%(?: \\([A-Z]+\\))? " + AMOUNT + " " + AMOUNT + "(?: |$)");

    private final String text;
    private final Locale locale;

    private PrintedInvoice(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
    }

    static PrintedInvoice read(byte[] pdf, Locale locale) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return new PrintedInvoice(stripper.getText(document).replaceAll("[\\p{Z}&&[^\\n]]+", " ").replaceAll(" *\\r?\\n", "\n"), locale);
        }
    }

    /** All words in one line: where they are broken is another matter. */
    String text() {
        return text.replace('\n', ' ').strip();
    }

    /** The amount behind these words. */
    BigDecimal amount(String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(words) + " " + AMOUNT).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no amount behind " + words + " in\n" + text);
        }
        return number(matcher.group(1));
    }

    /** The net amounts of lines, each checked against its quantity and price. */
    List<BigDecimal> nets() {
        List<BigDecimal> nets = new ArrayList<>();
        for (MatchResult line : LINE.matcher(text).results().toList()) {
            BigDecimal net = number(line.group(5));
            BigDecimal computed = number(line.group(1)).multiply(number(line.group(3))).setScale(2, HALF_UP);
            if (computed.compareTo(net) != 0) {
                throw new AssertionError(line.group() + " is " + computed);
            }
            nets.add(net);
        }
        return nets;
    }

    /** Taxable amount by rate, as the lines have it. */
    TreeMap<String, BigDecimal> taxableOfLines() {
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        LINE.matcher(text).results().forEach(line ->
            sums.merge(number(line.group(4)).toPlainString(), number(line.group(5)), BigDecimal::add));
        return sums;
    }

    /** Rate, taxable amount and tax of each subtotal. */
    List<List<BigDecimal>> subtotals() {
        return SUBTOTAL.matcher(text).results()
            .map(each -> List.of(number(each.group(1)), number(each.group(2)), number(each.group(3)))).toList();
    }

    private BigDecimal number(String written) {
        String digits = written.replaceAll("[^0-9,.-]", "");
        return new BigDecimal(locale.getLanguage().equals("fr") ? digits.replace(",", ".") : digits.replace(",", ""));
    }
}
