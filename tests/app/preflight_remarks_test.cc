#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/app/program.h"
#include "tests/app/published_edition.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string preflight_of(const std::string& file) {
  return nenpo({"preflight", (published_edition().output / "2026" / file).string()}).output;
}

TEST(PreflightCommand, NamesTheCharactersThatAnotherFaceStandsInFor) {
  EXPECT_THAT(preflight_of("plan.pdf"), HasSubstr("代わりの書体で示した字: 「₂」（DejaVuSerif、"));
  EXPECT_THAT(preflight_of("digest.pdf"), Not(HasSubstr("代わりの書体で示した字")));
}

TEST(PreflightCommand, CountsThePicturesThatAreTooCoarseForPrint) {
  EXPECT_THAT(
      preflight_of("guidance.pdf"),
      HasSubstr("印刷の大きさで300ppiに満たない画像: 7点（最も粗いもの: 19ページの69ppi）\n"));
  EXPECT_THAT(preflight_of("plan.pdf"), Not(HasSubstr("300ppi")));
}

}  // namespace
}  // namespace nenpo::test
