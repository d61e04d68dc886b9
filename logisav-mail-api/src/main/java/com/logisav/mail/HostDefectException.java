package com.logisav.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host broke the contract of its SPI: it answered null, threw, or answered what cannot be.
 *
 * <p>Thrown by the one guard around host code. The message names the class, the method and the record, so that the developer who reads it
 * knows where to look: {@code [SPI_RETURNED_NULL] RecipientResolver com.acme.OrderRecipients returned null for order#4711. Return an empty
 * list when there is nothing to propose.}
 */
public final class HostDefectException extends MailException {

    private static final long serialVersionUID = 1L;

    private static final String LAMBDA = "$$Lambda";

    private final String spi;
    private final String hostClass;
    private final String what;

    private HostDefectException(
        MailErrorCode code, String spi, String hostClass, String what, Map<String, ?> arguments, @Nullable Throwable cause) {
        super(code, spi + " " + hostClass + " " + what, arguments, cause);
        this.spi = spi;
        this.hostClass = hostClass;
        this.what = what;
    }

    /**
     * What an object of the host is called in these messages: its class, or for a lambda the class that it is written in, such as {@code
     * com.acme.Mails::lambda}, since a lambda's own name says nothing.
     */
    public static String nameOf(Object host) {
        String name = host.getClass().getName();
        int lambda = name.indexOf(LAMBDA);
        return lambda < 0 ? name : name.substring(0, lambda) + "::lambda";
    }

    /**
     * A null answer.
     *
     * @param spi       the interface's simple name
     * @param hostClass the implementing class's name
     * @param about     what was asked for, such as {@code invoice#4711}; never an address
     * @param advice    what to return instead, a sentence
     */
    public static HostDefectException returnedNull(String spi, String hostClass, String about, String advice) {
        return new HostDefectException(MailErrorCode.SPI_RETURNED_NULL, spi, hostClass,
            "returned null for " + about + ". " + advice, facts(spi, hostClass, about), null);
    }

    /**
     * An exception that the SPI does not allow; the text of the cause is kept out of the message, since it may hold personal data.
     *
     * @param spi       the interface's simple name
     * @param hostClass the implementing class's name
     * @param about     what was asked for
     * @param cause     what it threw
     */
    public static HostDefectException threw(String spi, String hostClass, String about, Throwable cause) {
        return new HostDefectException(MailErrorCode.SPI_THREW, spi, hostClass,
            "threw " + cause.getClass().getName() + " for " + about + ". See the cause.", facts(spi, hostClass, about), cause);
    }

    /**
     * An answer that contradicts the SPI.
     *
     * @param spi       the interface's simple name
     * @param hostClass the implementing class's name
     * @param about     what was asked for
     * @param what      what is wrong with the answer and what to do, after "answered"; never personal data
     */
    public static HostDefectException brokeContract(String spi, String hostClass, String about, String what) {
        return new HostDefectException(MailErrorCode.SPI_BROKE_CONTRACT, spi, hostClass,
            "for " + about + ": " + what, facts(spi, hostClass, about), null);
    }

    private static Map<String, Object> facts(String spi, String hostClass, String about) {
        return Map.of("spi", spi, "hostClass", hostClass, "about", about);
    }

    /**
     * The same failure, with the record that people know it by: their sentence names it, and nothing else of what was asked for.
     *
     * @param record such as {@code invoice#4711}
     */
    public HostDefectException about(String record) {
        Map<String, Object> arguments = new LinkedHashMap<>(arguments());
        arguments.put("record", record);
        HostDefectException named = new HostDefectException(errorCode(), spi, hostClass, what, arguments, getCause());
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** The simple name of the interface, such as {@code RecipientResolver}. */
    public String spi() {
        return spi;
    }

    /** The name of the host's class. */
    public String hostClass() {
        return hostClass;
    }
}
