package dev.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.omnify.kit.test.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard as browsers and programs meet it; its files are the few of {@code META-INF/resources} of the tests. */
@QuarkusTest
@WithTestResource(Fleet.class)
class DashboardApiTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String SCRIPT = "/assets/app-1a2b3c4d.js";

    private static ValidatableResponse browse(String path) {
        return given().header("Accept", BROWSER).get(path).then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/segments", "/customers/01900000-0000-7000-8000-000000000001", "/a/"})
    void aBrowserThatGoesToAPageGetsIt(String path) {
        browse(path)
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("RateLimit", nullValue())
                .body(containsString("A page for tests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html;q=0.9", "Text/HTML;charset=utf-8", "application/json, text/html"})
    void whoeverNamesHtmlIsABrowser(String accept) {
        given().header("Accept", accept).get("/segments").then().statusCode(200).contentType(containsString("html"));
    }

    @Test
    void aPageRunsNothingButFilesOfOurOwn() {
        String policy = browse("/segments").extract().header("Content-Security-Policy");
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("connect-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "nonce", "ws:", "blob:", "http:", "https:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/segments",
                "/api/unknown.html",
                "/internal/token",
                "/.well-known",
                "/.well-known/security.txt",
                "/q/unknown",
                "/health/unknown",
                "/openapi/unknown",
                "/docs/unknown",
                "/openapi-ui/unknown",
                "/a//b",
                "/a/../index.html"
            })
    void whatIsNoneOfThePagesIsAProblemForBrowsersToo(String path) throws IOException {
        assertThat(RawClient.exchange("GET " + path, "Accept: " + BROWSER))
                .startsWith("HTTP/1.1 404")
                .containsIgnoringCase("content-type: application/problem+json")
                .doesNotContain("script-src 'self'; style-src 'self' 'sha", "same-origin")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/unknown",
                "/assets/app-gone.js",
                "/gone.svg",
                "/nope.js",
                "/index.html.br",
                "/.env",
                "/META-INF/MANIFEST.MF"
            })
    void aFileThatIsNotThereIsAPageThatSaysSoToBrowsersAndAProblemToScripts(String path) {
        browse(path)
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("A page for tests"));
        given().header("Accept", "*/*")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body("code", equalTo("not-found"));
    }

    @Test
    void aProgramThatMistakesAnAddressIsToldSo() {
        for (String accept : new String[] {"*/*", "application/json", "image/avif,image/webp,*/*", ";;q=, /, x;q=y"}) {
            given().header("Accept", accept)
                    .get("/segments")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
        }
        given().header("Accept", "*/*").get("/").then().statusCode(200).body(containsString("A page for tests"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/segments,404",
        "DELETE,/customers/1,404",
        "OPTIONS,/segments,404",
        "POST,/,405",
        "PUT,/theme.js,405"
    })
    void pagesAreOnlyRead(String method, String path, int status) {
        var answer = given().header("Accept", BROWSER)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        if (status == 405) {
            answer.header("Allow", "GET, HEAD").body("code", equalTo("method-not-allowed"));
        }
    }

    @Test
    void aHeadTellsTheLengthAlone() {
        String body = browse("/segments").extract().asString();
        given().header("Accept", BROWSER)
                .head("/segments")
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(body.length()))
                .header("Cache-Control", "no-cache");
    }

    @Test
    void assetsAreKeptForGoodAndOtherFilesAreAskedForAgain() {
        given().get("/assets/plain-5e6f7a8b.css")
                .then()
                .statusCode(200)
                .contentType("text/css;charset=UTF-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", nullValue())
                .header("Vary", nullValue());
        given().get("/theme.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header("Cache-Control", "no-cache");
        browse("/assets/app-gone.js").statusCode(404).header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br, gzip          | br",
                "gzip, deflate, br | br",
                "gzip              | gzip",
                "br;q=0, gzip;q=0.5| gzip",
                "deflate           | ",
                "identity          | ",
                ";q=,, /;q=x, *    | "
            })
    void whatTheBuildCompressedIsSentAsItIs(String accepted, String coding) throws IOException {
        String file = "/META-INF/resources" + SCRIPT;
        byte[] expected = resource("br".equals(coding) ? file + ".br" : "gzip".equals(coding) ? file + ".gz" : file);

        String answer = RawClient.exchange("GET " + SCRIPT, "Accept-Encoding: " + accepted);

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("vary: accept-encoding")
                .containsIgnoringCase("content-type: text/javascript")
                .contains("immutable")
                .endsWith("\r\n\r\n" + new String(expected, StandardCharsets.ISO_8859_1));
        if (coding == null) {
            assertThat(answer).doesNotContainIgnoringCase("content-encoding");
        } else {
            assertThat(answer).containsIgnoringCase("content-encoding: " + coding);
        }
        assertThat(new GZIPInputStream(new ByteArrayInputStream(resource(file + ".gz"))).readAllBytes())
                .isEqualTo(resource(file));
    }

    @Test
    void allPagesAreOneRouteInTheMetrics() {
        browse("/segments");
        browse("/customers/1");
        given().get("/theme.js");
        Awaitility.await()
                .untilAsserted(() -> given().get(Management.url("/q/metrics"))
                        .then()
                        .body(containsString("uri=\"dashboard\""))
                        .body(not(containsString("uri=\"/segments")))
                        .body(not(containsString("uri=\"/theme"))));
    }

    @Test
    void pagesNeitherNeedATokenNorMindAWrongOne() {
        given().header("Accept", BROWSER)
                .auth()
                .oauth2("no.token.at-all")
                .get("/segments")
                .then()
                .statusCode(200);
        for (int visit = 0; visit < 2 * Fleet.ORGANIZATION_LIMIT; visit++) {
            browse("/segments").statusCode(200);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = DashboardApiTest.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
