package dev.omnify.auth;

import static dev.omnify.auth.fixture.AuthApi.PASSWORD;
import static dev.omnify.auth.fixture.AuthApi.as;
import static dev.omnify.auth.fixture.AuthApi.deviceMark;
import static dev.omnify.auth.fixture.AuthApi.freshEmail;
import static dev.omnify.auth.fixture.AuthApi.problem;
import static dev.omnify.auth.fixture.AuthApi.sending;
import static dev.omnify.auth.fixture.AuthApi.signedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.omnify.auth.account.Account;
import dev.omnify.auth.account.Accounts;
import dev.omnify.auth.account.EmailAddress;
import dev.omnify.auth.device.Device;
import dev.omnify.auth.session.Session;
import dev.omnify.auth.session.Sessions;
import dev.omnify.auth.session.SignIns;
import dev.omnify.kit.CommonProblem;
import dev.omnify.kit.ProblemException;
import dev.omnify.kit.test.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to sign-ins that began before a change which ends all sessions, and end after it. */
@QuarkusTest
@WithTestResource(Backends.class)
@Tag("backends")
class OvertakenSignInsApiTest {
    private static final String FRESH = "seven lamps of architecture";
    private static final Device DEVICE = Device.of(null, null);

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private String email = "";
    private JsonPath session = new JsonPath("{}");

    OvertakenSignInsApiTest(Accounts accounts, Sessions sessions, SignIns signIns) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @BeforeEach
    void signUp() {
        email = freshEmail();
        session = signedUp(email);
    }

    private Account account() {
        return (Account) accounts.find(new EmailAddress(email)).orElseThrow();
    }

    private List<String> open() {
        return sessions.list(account().id()).stream().map(Session::id).toList();
    }

    private void changePassword() {
        as(session.getString("accessToken"))
                .contentType("application/json")
                .body(Map.of("current", PASSWORD, "password", FRESH))
                .post("/api/auth/password")
                .then()
                .statusCode(204);
    }

    private static void assertRefused(ThrowingCallable signIn) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(signIn)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(CommonProblem.UNAUTHENTICATED));
    }

    @Test
    void leavesNoSessionToWhoProvedThePasswordOfBefore() {
        var proven = account();
        changePassword();
        var before = open();

        assertRefused(() -> signIns.signIn(proven, proven.lastOrganization(), DEVICE));

        assertThat(open()).isEqualTo(before);
        signIns.signIn(account(), proven.lastOrganization(), DEVICE);
        assertThat(open()).hasSize(before.size() + 1);
    }

    @Test
    void leavesNoSessionToWhoGoesOnFromOneThatHasEnded() {
        var account = account();
        var ended = open().getFirst();
        sessions.endAll(account.id());

        assertRefused(() -> signIns.switchTo(account.id(), account.lastOrganization(), ended, DEVICE));
        assertRefused(() -> signIns.signInBeside(ended, account, account.lastOrganization(), DEVICE));

        assertThat(open()).isEmpty();
    }

    @Test
    void giveADeviceNoCountOfItsOwnOnceThePasswordIsAnother() {
        var device = marked(List.of());
        changePassword();
        IntStream.range(0, 10)
                .forEach(n -> problem(login("a guess of a stranger's " + n, List.of()), 422, "wrong-credentials"));

        problem(login(FRESH, List.of(device)), 429, "too-many-attempts");
    }

    @Test
    void keepADevicesMarkOneHoweverOftenItSignsIn() {
        var first = marked(List.of());
        var second = marked(List.of(first));
        IntStream.range(0, 10)
                .forEach(n -> problem(login("a guess on the device " + n, List.of(first)), 422, "wrong-credentials"));

        problem(login(PASSWORD, List.of(second)), 429, "too-many-attempts");
    }

    private Response login(String password, List<Cookie> cookies) {
        var request = sending(Map.of("email", email, "password", password)).header("X-Session", "cookie");
        cookies.forEach(request::cookie);
        return request.post("/api/auth/login");
    }

    private Cookie marked(List<Cookie> shown) {
        return deviceMark(
                login(PASSWORD, shown).then().statusCode(200).extract().detailedCookies());
    }
}
