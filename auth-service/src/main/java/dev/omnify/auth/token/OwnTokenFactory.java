package dev.omnify.auth.token;

import dev.omnify.auth.signing.SigningKeys;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Checks the tokens that this service is shown with its own keys, where every other service asks for them over HTTP:
 * this one would have to ask itself, and could not before it is up. All else is the library's: algorithm, issuer,
 * audience, time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class OwnTokenFactory extends JWTCallerPrincipalFactory {
    private final OwnKeysParser parser;

    OwnTokenFactory(SigningKeys keys) {
        this.parser = new OwnKeysParser(keys);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        var context = parser.parse(token, info);
        String type = context.getJoseObjects().getFirst().getHeader(HeaderParameterNames.TYPE);
        return new DefaultJWTCallerPrincipal(token, type, context.getJwtClaims());
    }

    private static final class OwnKeysParser extends DefaultJWTTokenParser {
        private final SigningKeys keys;

        OwnKeysParser(SigningKeys keys) {
            this.keys = keys;
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo info) {
            return (signature, nesting) -> key(signature);
        }

        private java.security.Key key(JsonWebSignature signature) throws UnresolvableKeyException {
            String kid = signature.getKeyIdHeaderValue();
            return keys.find(kid == null ? "" : kid)
                    .orElseThrow(() -> new UnresolvableKeyException("signed by no key of ours"));
        }
    }
}
