#include <string>

#include "pdf/preflight/content/page_check.h"

namespace nenpo::pdf {
namespace {

using Kind = Irregularity::Kind;

struct Wording {
  const char* rule;
  std::string said;
};

Wording wording_of(const Irregularity& irregularity) {
  const std::string& detail = irregularity.detail;
  switch (irregularity.kind) {
    case Kind::kSyntax:
      return {"content-syntax", "内容に、命令として読めない部分があります。"};
    case Kind::kUnknownOperator:
      return {"content-syntax", "内容に、PDFにない命令「" + detail + "」があります。"};
    case Kind::kTextOutsideObject:
      return {"content-syntax", "内容で、文字がBTとETの外に置かれています。"};
    case Kind::kCycle:
      return {"content-syntax", "内容で、部品（フォームXObject）が自分自身を描いています。"};
    case Kind::kMissingResource:
      return {"content-resources", "内容が使う「" + detail + "」が、資源の辞書にありません。"};
    case Kind::kInheritedResources:
      return {"content-resources", "内容に、それ自身の資源の辞書がありません。"};
    case Kind::kOpenMarks:
      return {"mark-balance", "内容で、BDCかBMCで始めた印がEMCで終わっていません。"};
    case Kind::kOpenStates:
      return {"state-balance", "内容で、qで始めた状態がQで終わっていません。"};
    case Kind::kDeepStates:
      return {"state-balance", "内容で、qが28段より深く重なっています。"};
    case Kind::kSurplusEnd:
      return {detail == "Q" ? "state-balance" : "mark-balance",
              "内容に、始まりのない" + detail + "があります。"};
    case Kind::kRepeatedNumber:
      return {"mark-number", "内容で、印の番号（MCID）" + detail + "が2度使われています。"};
    case Kind::kArtifactInElement:
      return {"mark-nesting", "内容で、構造の要素の中に飾りが入っています。"};
    case Kind::kElementInArtifact:
      return {"mark-nesting",
              "内容で、飾りの中に構造の要素（MCID " + detail + "）が入っています。"};
  }
  return {};
}

}  // namespace

void check_streams(const PageCheck& check) {
  for (const Irregularity& irregularity : check.content.irregularities) {
    const Wording wording = wording_of(irregularity);
    check.faults.add(wording.rule, wording.said);
  }
}

}  // namespace nenpo::pdf
