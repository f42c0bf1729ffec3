package org.portalprobe.checks.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default-src 'self'                                  | false | false | false | false",
                "script-src 'self' 'unsafe-inline'                   | true  | false | false | false",
                "script-src 'unsafe-inline' 'nonce-a'                | false | false | false | false",
                "SCRIPT-SRC 'UNSAFE-INLINE' 'sha256-b'               | false | false | false | false",
                "default-src https: 'unsafe-eval'                    | false | true  | true  | false",
                "script-src * 'strict-dynamic'                       | false | false | false | false",
                "default-src *; script-src 'self'                    | false | false | false | false",
                "script-src 'self'; script-src 'unsafe-inline'       | false | false | false | false",
                "img-src 'self'; frame-ancestors 'none'              | true  | true  | true  | true",
                "default-src 'self'; frame-ancestors https://a.test  | false | false | false | true",
                "default-src 'self'; frame-ancestors *               | false | false | false | false",
                "default-src 'self'; frame-ancestors                 | false | false | false | true",
            })
    void saysWhatItLetsThrough(String text, boolean inline, boolean eval, boolean wide, boolean framing) {
        ContentPolicy policy = ContentPolicy.parse(List.of(text)).getFirst();

        assertThat(policy.allowsInlineScripts()).isEqualTo(inline);
        assertThat(policy.allowsEval()).isEqualTo(eval);
        assertThat(policy.allowsScriptsFromAnywhere()).isEqualTo(wide);
        assertThat(policy.limitsFraming()).isEqualTo(framing);
    }

    @Test
    void aFieldHoldsSeveralPolicies() {
        assertThat(ContentPolicy.parse(List.of("default-src 'self', img-src *", "script-src a.test")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";;", ",", " ; , ;"})
    void nothingIsNoPolicy(String text) {
        assertThat(ContentPolicy.parse(List.of(text))).isEmpty();
    }
}
