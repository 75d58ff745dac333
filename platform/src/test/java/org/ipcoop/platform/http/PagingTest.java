package org.ipcoop.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void aCursorComesBackAsItWent() {
        Cursor cursor = Cursor.after("title", "Đào tạo, a|b", "42");
        assertThat(Cursor.decode("title", 2, cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String token = Cursor.after("title", "a", "42").encode();
        assertThatThrownBy(() -> Cursor.decode("date", 2, token)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cursor.decode("title", 1, token)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cursor.decode("title", 2, "%%")).isInstanceOf(Invalid.class);
    }

    @Test
    void onlyAPageWithMoreBehindItHasNext() {
        assertThat(Page.of(List.of(1, 2), 2, 2, i -> Cursor.after("s", "" + i)).next())
                .isNull();
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, 9, i -> Cursor.after("s", "" + i));
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.after("s", "2").encode());
    }

    @Test
    void aLimitOutsideTheBoundsIsRefused() {
        assertThat(PageRequest.of(null, null, 20, 100, "s", 1).limit()).isEqualTo(20);
        assertThat(PageRequest.of(100, null, 20, 100, "s", 1).limit()).isEqualTo(100);
        assertThatThrownBy(() -> PageRequest.of(101, null, 20, 100, "s", 1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> PageRequest.of(0, null, 20, 100, "s", 1)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"vi|VI", "vi-VN,en|VI", "en,vi|EN", "fr,vi;q=0.3|VI", "fr|EN", "en;q=0.4,vi;q=0.8|VI", "*|EN"})
    void theBestOfTwoLanguagesIsChosen(String header, Language expected) {
        assertThat(Language.negotiate(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "???", "vi;q=x"})
    void englishIsTheAnswerToAMissingOrBrokenHeader(String header) {
        assertThat(Language.negotiate(header)).isEqualTo(Language.EN);
    }
}
