package org.gongjian.app.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FormPageTest {

    @Test
    void what_a_ballot_says_and_what_is_secret_is_not_kept_with_a_refused_form() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("ballot.choice", "YES");
        request.setParameter("ballot.names", "路灯", "门铃");
        request.setParameter("ballot.grades[0]", "SATISFIED");
        request.setParameter("newPassword", "a secret");
        request.setParameter("_csrf", "token");
        request.setParameter("reason", "施工封路");
        assertThat(FormPage.typed(request)).containsOnlyKeys("reason");
    }
}
