package dev.omnify.platform.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shift_JIS | shift_jis | 注文番号,注文日,商品名;テスト機能表,予約ソ",
                "EUC-JP | euc-jp | 注文番号,注文日,商品名;テスト機能表,予約ソ",
                "EUC-KR | euc-kr | 주문번호,주문일,상품명;서울 특산 사과,김민수",
                "GB18030 | gb18030 | 订单号,下单日期,商品名称;红色茶杯,李明",
                "GB18030 | gb18030 | 客户,日期,金额;李明,2025-03-05,120;王芳,2025-03-06,80",
                "Big5 | big5 | 訂單編號,訂單日期,商品名稱;功夫茶許蓋,陳大文",
                "windows-1250 | windows-1250 | Numer zamówienia,Klient,Kwota;Łukasz Wójcik,Małgorzata Świątek,Józef Żółć",
                "windows-1250 | windows-1250 | Číslo objednávky,Zákazník,Částka;Jiří Dvořák,Žofie Šťastná,Tomáš Růžička,Lucie Němcová,Eliška Procházková",
                "windows-1251 | windows-1251 | Номер заказа,Дата,Клиент,Сумма;Иван Петров,Мария Кузнецова",
                "KOI8-R | koi8-r | Номер заказа,Дата,Клиент,Сумма;Иван Петров,Мария Кузнецова",
                "IBM866 | ibm866 | Номер заказа,Дата,Клиент,Сумма;Иван Петров,Мария Кузнецова",
                "windows-1253 | windows-1253 | Αριθμός,Ημερομηνία,Πελάτης,Ποσό;Γιώργος Παπαδόπουλος",
                "windows-1255 | windows-1255 | מספר הזמנה,תאריך,לקוח,סכום;דוד כהן,שרה לוי",
                "windows-1256 | windows-1256 | رقم الطلب,التاريخ,العميل,المبلغ;محمد علي,فاطمة حسن",
                "windows-1252 | windows-1252 | Kundennr,Kunde,Betrag (€);Müller;Groß",
                "windows-1252 | windows-1252 | x;9,90 €",
                "windows-1252 | windows-1252 | Zoë",
                "windows-1252 | windows-1252 | Peter,Müller;Hans,Weiß;Jörg,Schäfer;Ursula,Böhm,Straße 5",
                "windows-1252 | windows-1252 | Client,Prénom;François Lefèvre,Hélène;Benoît Gérard",
                "windows-1252 | windows-1252 | Año;Señor Muñoz;José Peña;Ñandú",
                "windows-1252 | windows-1252 | João Conceição;Inês Simões",
                "windows-1252 | windows-1252 | Søren Ærø;Åse Bjørk;Þór Guðmundsson",
            })
    void tellsEncodingsFromFewWords(String charset, String told, String text) {
        byte[] bytes = text.replace(';', '\n').getBytes(Charset.forName(charset));
        assertThat(TextEncoding.of(bytes).text()).isEqualTo(told);
        assertThat(new String(bytes, TextEncoding.of(bytes).charset())).isEqualTo(text.replace(';', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jörg;Müller;Groß;Łódź;é | utf-8",
                "Jörg;Müller;é | windows-1252",
                "Jörg;é;Müller;é;Groß;é;Łódź | windows-1252",
                "Ann;é | windows-1252"
            })
    void staysUnicodeWhereNearlyAllIs(String words, String told) {
        var text = new ByteArrayOutputStream();
        for (String word : words.split(";")) {
            var charset = word.equals("é") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            text.writeBytes((word + "\n").getBytes(charset));
        }
        assertThat(TextEncoding.of(text.toByteArray()).text()).isEqualTo(told);
    }

    @Test
    void takesTheEncodingThatIsNamedAsProgramsWriteIt() {
        byte[] bytes = "①髙".getBytes(Charset.forName("windows-31j"));
        var named = TextEncoding.named("Shift_JIS", bytes).orElseThrow();
        assertThat(new String(bytes, named.charset())).isEqualTo("①髙");
        assertThat(named.text()).isEqualTo("shift_jis");
        assertThat(named.told()).isTrue();
        assertThat(TextEncoding.named("klingon", bytes)).isEmpty();
    }

    @Test
    void aFewZeroBytesMakeNoBinaryFile() {
        assertThat(TextEncoding.binary("a,b\0\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(TextEncoding.binary(Arrays.copyOf("a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII), 4096)))
                .isFalse();
        assertThat(TextEncoding.binary(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}))
                .isTrue();
        assertThat(TextEncoding.binary(new byte[64])).isTrue();
        assertThat(TextEncoding.binary(new byte[] {1, 2, 'a', 3, 4, 'b', 0, 0, 7}))
                .isTrue();
    }
}
