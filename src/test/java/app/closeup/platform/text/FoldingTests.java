package app.closeup.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTests {

    @Test
    void controlCharactersAreNoText() {
        assertThat(Folding.fold("Ad\0a\u0007 Ltd")).isEqualTo("ada ltd");
    }

    @Test
    void caseAndAccentsAreFolded() {
        assertThat(Folding.fold("  Guðrún   ÞÓRSDÓTTIR ")).isEqualTo("gudrun thorsdottir");
        assertThat(Folding.fold("Nguyễn Đình Ðức")).isEqualTo("nguyen dinh duc");
        assertThat(Folding.fold("Əliyev İsmayıl Şükür")).isEqualTo("eliyev ismayil sukur");
        assertThat(Folding.fold("Ștefan Țepeș Ş")).isEqualTo("stefan tepes s");
        assertThat(Folding.fold("Straße Łódź Ørsted")).isEqualTo("strasse lodz orsted");
    }

    @Test
    void kazakhLettersFoldToTheRussianOnes() {
        assertThat(Folding.fold("Әлия Құрманғазы Өмірбек")).isEqualTo(Folding.fold("Алия Курмангазы Омирбек"));
    }

    @Test
    void wordsAreSplitAtWhateverIsNoLetterAndNoDigit() {
        assertThat(Folding.words("O'Neil & Söhne, Ltd. (2nd)")).containsExactly("o", "neil", "sohne", "ltd", "2nd");
    }

    @Test
    void digitsOfAnyScriptCount() {
        assertThat(Folding.digits("+354 (555) 12-34 x٥")).isEqualTo("35455512345");
    }
}
