package com.logisav.mail.documents.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template's CSS may not hold. A friendly word when the template is registered, no guard: rules can be written so that this does not
 * see through them, and then {@link SealedResources} has nothing for them.
 */
public final class StyleCheck {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LOADING_RULE = Pattern.compile("@(import|font-face)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("url\\(\\s*['\"]?([^'\")]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("(data:image/(png|jpe?g);base64,.*)|[^:/]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private StyleCheck() {}

    /** Each problem as a clause. */
    public static List<String> problems(String css) {
        String rules = COMMENT.matcher(css).replaceAll(" ");
        List<String> problems = new ArrayList<>();
        Matcher loading = LOADING_RULE.matcher(rules);
        while (loading.find()) {
            problems.add(loading.group() + " loads something, which documents do not; fonts are given to the renderer");
        }
        Matcher address = ADDRESS.matcher(rules);
        while (address.find()) {
            if (!PICTURE.matcher(address.group(1)).matches()) {
                problems.add("url(" + address.group(1) + ") is an address to load from: name a registered picture");
            }
        }
        return problems;
    }
}
