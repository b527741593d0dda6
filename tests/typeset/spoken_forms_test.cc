#include "typeset/text/spoken_forms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace nenpo::typeset {
namespace {

/// The text as it is said.
std::string said(const std::string& text) {
  std::string words;
  std::size_t at = 0;
  for (const SpokenForm& form : spoken_forms(text)) {
    words += text.substr(at, form.begin - at) + "<" + std::string(form.spoken) + ">";
    at = form.end;
  }
  return words + text.substr(at);
}

struct Case {
  std::string text, said;
};

TEST(SpokenForms, AreTheMinusSignAndTheUnitsThatVoicesReadWrongly) {
  const std::vector<Case> cases = {
      {"▲45.4%以上", "<マイナス>45.4%以上"},
      {"（▲３）", "（<マイナス>３）"},
      {"872g/人・日以下", "872<グラム、1人1日当たり>以下"},
      {"1,039人/日", "1,039<人、1日当たり>"},
      {"５人／日", "５<人、1日当たり>"},
      {"3.2km", "3.2<キロメートル>"},
      {"3.2km2", "3.2<平方キロメートル>"},
      {"10kmから12km²", "10<キロメートル>から12<平方キロメートル>"},
      {"142.96㎢と5㎏", "142.96<平方キロメートル>と5<キログラム>"},
      {"t-CO2", "<二酸化炭素換算トン>"},
      {"面積（ha）", "面積（<ヘクタール>）"},
      {"2,139万t-CO₂を", "2,139万<二酸化炭素換算トン>を"},
      {"30kWh、㎡", "30<キロワット時>、<平方メートル>"},
  };
  for (const Case& one : cases) EXPECT_EQ(said(one.text), one.said) << one.text;
}

TEST(SpokenForms, LeaveEverythingElseAsItIs) {
  for (const char* text : {"▲印", "▲", "872g", "10％", "10kmh", "3m2a", "hand", "Tokai kan",
                           "延べ人/日数", "kg/人", ""}) {
    EXPECT_EQ(said(text), text);
  }
}

}  // namespace
}  // namespace nenpo::typeset
