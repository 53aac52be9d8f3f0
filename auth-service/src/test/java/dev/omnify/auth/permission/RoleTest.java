package dev.omnify.auth.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void neverLetsAPersonReadWhatServicesTellEachOther(Role role) {
        assertThat(role.permissions()).doesNotContain(Permission.INTERNAL_READ);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isReadAgainByItsName(Role role) {
        assertThat(Role.of(role.text())).isEqualTo(role);
    }

    @Test
    void letsEachRoleDoAllThatTheOneBelowMay() {
        assertThat(Role.OWNER.permissions()).containsAll(Role.ADMIN.permissions());
        assertThat(Role.ADMIN.permissions()).containsAll(Role.MARKETER.permissions());
        assertThat(Role.MARKETER.permissions()).containsAll(Role.VIEWER.permissions());
    }

    @Test
    void letsAViewerChangeNothing() {
        assertThat(Role.VIEWER.permissions())
                .extracting(Permission::text)
                .allSatisfy(name -> assertThat(name).endsWith(":read"));
    }
}
