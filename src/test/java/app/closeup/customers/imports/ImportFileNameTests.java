package app.closeup.customers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportFileNameTests {

    @Test
    void aFileKeepsItsName() {
        assertThat(ImportFileName.of("Kunden 2026 (alt), f\u00FCr 'uns'.csv"))
                .isEqualTo("Kunden 2026 (alt), f\u00FCr 'uns'.csv");
    }

    @Test
    void nothingInANameEndsOrTurnsIt() {
        assertThat(ImportFileName.of("x\"; filename=x.exe\r\n.csv")).isEqualTo("x__ filename=x.exe__.csv");
        assertThat(ImportFileName.of("..\\..//a\u202Evsc.exe")).isEqualTo(".._..__a_vsc.exe");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(ImportFileName.of("n".repeat(500))).hasSize(200);
    }
}
