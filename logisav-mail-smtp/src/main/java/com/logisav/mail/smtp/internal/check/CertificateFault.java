package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckProblem.Kind;
import com.logisav.mail.smtp.internal.wire.Causes;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says what is wrong with a certificate that the platform has refused. It is not judged again: a name of its own comparison, or a trust of
 * its own, would be a second opinion.
 */
final class CertificateFault {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int NAMES_SHOWN = 5;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9*._:-]{1,253}");
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)(?:CN|O)=([^,\"+\\\\]{1,80})");

    private CertificateFault() {}

    /** Empty where the handshake failed for another reason. */
    static Optional<CheckProblem> of(List<X509Certificate> chain, Throwable thrown, Instant now, Map<String, String> facts) {
        if (chain.isEmpty() || Causes.find(CertificateException.class, thrown).isEmpty()) {
            return Optional.empty();
        }
        X509Certificate server = chain.get(0);
        if (chain.stream().anyMatch(each -> now.isAfter(each.getNotAfter().toInstant()))) {
            Instant until = chain.stream().map(each -> each.getNotAfter().toInstant()).min(Instant::compareTo).orElse(now);
            return Optional.of(CheckProblem.of(Kind.CHECK_CERTIFICATE_EXPIRED, facts).dated(until));
        }
        Instant from = server.getNotBefore().toInstant();
        if (now.isBefore(from)) {
            return Optional.of(CheckProblem.of(Kind.CHECK_CERTIFICATE_NOT_YET_VALID, facts).dated(from));
        }
        boolean untrusted = Causes.find(CertPathBuilderException.class, thrown).isPresent()
            || Causes.find(CertPathValidatorException.class, thrown).isPresent();
        return Optional.of(untrusted
            ? CheckProblem.of(Kind.CHECK_CERTIFICATE_UNTRUSTED, with(facts, "issuer", issuer(server)))
            : CheckProblem.of(Kind.CHECK_CERTIFICATE_NAME, with(facts, "names", names(server))));
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value);
        return more;
    }

    private static String issuer(X509Certificate server) {
        Matcher name = COMMON_NAME.matcher(server.getIssuerX500Principal().getName());
        return name.find() ? name.group(1).strip().replaceAll("[^\\p{L}\\p{N} .'()&-]", "") : "";
    }

    /** Those that count (RFC 6125, section 6.4.4), or the common name of a certificate that has none of them. */
    private static String names(X509Certificate server) {
        String names = alternatives(server).stream().filter(each -> each.get(0).equals(DNS_NAME) || each.get(0).equals(IP_ADDRESS))
            .map(each -> String.valueOf(each.get(1))).filter(name -> NAME.matcher(name).matches()).limit(NAMES_SHOWN)
            .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            return names;
        }
        Matcher common = COMMON_NAME.matcher(server.getSubjectX500Principal().getName());
        return common.find() && NAME.matcher(common.group(1)).matches() ? common.group(1) : "?";
    }

    private static Collection<List<?>> alternatives(X509Certificate server) {
        try {
            Collection<List<?>> alternatives = server.getSubjectAlternativeNames();
            return alternatives == null ? List.of() : alternatives;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
