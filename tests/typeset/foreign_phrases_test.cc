#include "typeset/text/foreign_phrases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace nenpo::typeset {
namespace {

std::vector<std::string> phrases_of(const std::string& text) {
  std::vector<std::string> phrases;
  for (const ForeignPhrase& phrase : foreign_phrases(text)) {
    phrases.push_back(text.substr(phrase.begin, phrase.end - phrase.begin));
  }
  return phrases;
}

struct Case {
  std::string text;
  std::vector<std::string> phrases;
};

TEST(ForeignPhrases, AreTwoWordsOrMoreWithAnOrdinaryOneAmongThem) {
  const std::vector<Case> cases = {
      {"「Think globally, Act locally」の視点", {"Think globally, Act locally"}},
      {"ブランド「Colors, Future!」を", {"Colors, Future!"}},
      {"Colors,Future!Summitの開催", {"Colors,Future!Summit"}},
      {"Carbon dioxide Capture, Utilization and Storage（CCUS）",
       {"Carbon dioxide Capture, Utilization and Storage"}},
      {"Kawasaki-NEDO Innovation Center", {"Kawasaki-NEDO Innovation Center"}},
      {"supported by SOMPO", {"supported by SOMPO"}},
      {"City's Partnership", {"City's Partnership"}},
      {"「Next New」と「Think locally」", {"Next New", "Think locally"}},
  };
  for (const Case& one : cases) EXPECT_EQ(phrases_of(one.text), one.phrases) << one.text;
}

TEST(ForeignPhrases, AreNoCodesAddressesUnitsAndAbbreviations) {
  for (const char* text : {"SDGsの推進",
                           "MDGs, SDGs",
                           "KPI",
                           "A4 B5",
                           "Kawasaki",
                           "DX GX",
                           "TEL FAX",
                           "t-CO2 kWh",
                           "https://www.city.kawasaki.jp/",
                           "logoform.jp",
                           "city.kawasaki.jp",
                           "PM2.5 Next7",
                           "foo@Mail address",
                           "Plan A",
                           "第2期 Ver4.0",
                           "e-mail",
                           "JAZZ LIVE",
                           "SDGs KPI",
                           "",
                           " "}) {
    EXPECT_EQ(phrases_of(text), std::vector<std::string>()) << text;
  }
}

}  // namespace
}  // namespace nenpo::typeset
