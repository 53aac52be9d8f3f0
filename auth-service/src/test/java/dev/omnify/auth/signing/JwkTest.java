package dev.omnify.auth.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class JwkTest {
    /** The key of RFC 7638, section 3.1. */
    private static final String MODULUS =
            "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc"
                    + "_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Q"
                    + "vzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu"
                    + "0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

    @Test
    void isNamedByTheThumbprintOfRfc7638() {
        assertThat(Jwk.thumbprint(MODULUS, "AQAB")).isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    @Test
    void writesNumbersWithoutASignByte() {
        var key = (RSAPublicKey) RsaKeys.generate().getPublic();

        var jwk = Jwk.of(key);

        assertThat(Base64.getUrlDecoder().decode(jwk.n())).hasSize(256);
        assertThat(new BigInteger(1, Base64.getUrlDecoder().decode(jwk.n()))).isEqualTo(key.getModulus());
        assertThat(jwk.e()).isEqualTo("AQAB");
    }
}
