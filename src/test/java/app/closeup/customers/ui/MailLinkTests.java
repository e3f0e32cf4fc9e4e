package app.closeup.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailLinkTests {

    @Test
    void anAddressStandsInTheLinkAsItIs() {
        assertThat(MailLink.to("ada.lovelace@example.com")).isEqualTo("mailto:ada.lovelace@example.com");
    }

    @Test
    void whatIsNoAddressAddsNoRecipientsAndNoText() {
        assertThat(MailLink.to("ada@example.com?bcc=eve@example.org&body=x,eve@example.org"))
                .isEqualTo("mailto:ada@example.com%3Fbcc%3Deve@example.org%26body%3Dx%2Ceve@example.org");
    }
}
