package com.logisav.mail.core.internal.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where links and images may point to. Each method answers the value to keep, or an empty text, and then has named what it refused. */
final class AllowedLinks {

    private static final int MAX_LINK = 8_192;
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|tel:)\\S.*");
    /**
     * A merge field without a value: it stays until a person has replaced it, so that an alert can name it. Nothing is given back: a group
     * that gives back takes a frame of the stack for each of its turns.
     */
    private static final Pattern PLACEHOLDER =
        Pattern.compile("\\{\\{\\s*+[\\p{L}\\p{M}\\p{Nd}_]++(?:\\.[\\p{L}\\p{M}\\p{Nd}_]++)*+\\s*+}}");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
    private static final Pattern DATA_IMAGE = Pattern.compile("(?i)data:image/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/]+={0,2})");
    private static final Pattern CONTENT_ID = Pattern.compile("(?i)cid:([A-Za-z0-9!#$&'*+/=?^_`{|}~.@-]{1,250})");
    /** What a browser drops before it reads a scheme (WHATWG URL, basic parser), and a few more that are invisible. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private AllowedLinks() {}

    static String href(String raw, Removals removals) {
        String link = INVISIBLE.matcher(raw).replaceAll("").strip();
        if (link.length() <= MAX_LINK && (PLACEHOLDER.matcher(link).matches() || LINK.matcher(link).matches())) {
            return link;
        }
        // Places inside the page, such as Word's footnotes and bookmarks: their names are gone, so they lead nowhere.
        if (!link.isEmpty() && !link.startsWith("#")) {
            removals.link(kindOf(link));
        }
        return "";
    }

    static String src(String raw, Removals removals) {
        String link = INVISIBLE.matcher(raw).replaceAll("").strip();
        // Base64 may be folded into lines.
        Matcher data = DATA_IMAGE.matcher(link.replace(" ", ""));
        if (data.matches()) {
            return "data:image/" + data.group(1).toLowerCase(Locale.ROOT).replace("jpg", "jpeg") + ";base64," + data.group(2);
        }
        Matcher cid = CONTENT_ID.matcher(link);
        if (cid.matches()) {
            return "cid:" + cid.group(1);
        }
        removals.image(kindOf(link));
        return "";
    }

    private static String kindOf(String link) {
        Matcher scheme = SCHEME.matcher(link);
        if (!scheme.matches()) {
            return "relative";
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        return name.equals("https") ? "http" : name;
    }
}
