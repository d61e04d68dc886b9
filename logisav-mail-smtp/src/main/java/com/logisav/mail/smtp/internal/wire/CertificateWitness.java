package com.logisav.mail.smtp.internal.wire;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Remembers which certificates a server showed, and leaves it to another whether they are to be trusted: a refused one has left no trace. */
public final class CertificateWitness {

    private volatile List<X509Certificate> chain = List.of();

    /** The server's certificates, its own first; empty where none was shown. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The same decisions, remembered here. */
    X509ExtendedTrustManager over(X509ExtendedTrustManager judge) {
        return new Remembering(judge);
    }

    private final class Remembering extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager judge;

        Remembering(X509ExtendedTrustManager judge) {
            this.judge = judge;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
            chain = List.of(shown);
            judge.checkServerTrusted(shown, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
            chain = List.of(shown);
            judge.checkServerTrusted(shown, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type) throws CertificateException {
            chain = List.of(shown);
            judge.checkServerTrusted(shown, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
            judge.checkClientTrusted(shown, type, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
            judge.checkClientTrusted(shown, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
            judge.checkClientTrusted(shown, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }
    }
}
