package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateTest {

    private static Iterable<String> names(X509Certificate certificate) throws CertificateException {
        return certificate.getSubjectAlternativeNames().stream().map(name -> name.get(0) + " " + name.get(1)).toList();
    }

    @Test
    void is_for_the_names_of_this_machine() throws Exception {
        assertThat(names(ServerCertificate.forLoopback().certificate())).containsExactly("2 localhost", "7 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.elsewhere.example", "*.elsewhere.example", "a"})
    void is_for_the_name_given(String name) throws Exception {
        assertThat(names(ServerCertificate.forHost(name).certificate())).containsExactly("2 " + name);
    }

    @Test
    void is_for_the_name_on_the_wire_and_for_long_ones_too() throws Exception {
        assertThat(names(ServerCertificate.forHost("smtp.société.example").certificate())).containsExactly("2 smtp.xn--socit-esab.example");
        String tooLongForOneByteOfLength = "a234567890".repeat(5) + ("." + "b234567890".repeat(5)).repeat(3);
        assertThat(names(ServerCertificate.forHost(tooLongForOneByteOfLength).certificate())).containsExactly("2 " + tooLongForOneByteOfLength);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a..b", ".", "127.0.0.1/8"})
    void is_not_for_what_is_no_name(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.forHost(name));
    }

    @Test
    void is_signed_valid_and_trusted_by_whoever_trusts_it_and_by_nobody_else() throws Exception {
        X509Certificate own = ServerCertificate.forLoopback().certificate();
        own.verify(own.getPublicKey());
        own.checkValidity();
        trusting(own).checkServerTrusted(new X509Certificate[] {own}, "ECDHE_ECDSA");
        X509Certificate other = ServerCertificate.forLoopback().certificate();
        assertThat(other).isNotEqualTo(own);
        assertThatThrownBy(() -> trusting(other).checkServerTrusted(new X509Certificate[] {own}, "ECDHE_ECDSA"))
            .isInstanceOf(CertificateException.class);
    }

    private static X509TrustManager trusting(X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("trusted", certificate);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
