#include "app/cell_accounts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "app/text_table.h"

namespace nenpo::app {
namespace {

constexpr std::array kReasons{
    std::pair<std::string_view, std::string_view>{"header", "見出し"},
    std::pair<std::string_view, std::string_view>{"label", "項目名"},
    std::pair<std::string_view, std::string_view>{"title", "題名"},
    std::pair<std::string_view, std::string_view>{"note", "注記"},
    std::pair<std::string_view, std::string_view>{"total", "合計"},
    std::pair<std::string_view, std::string_view>{"hidden", "非表示"},
    std::pair<std::string_view, std::string_view>{"withheld", "非公開"},
    std::pair<std::string_view, std::string_view>{"blank", "空白だけのセル"},
    std::pair<std::string_view, std::string_view>{"no-record", "番号だけの行"},
    std::pair<std::string_view, std::string_view>{"status", "状態の欄"},
    std::pair<std::string_view, std::string_view>{"form-type-mismatch", "様式が食い違うファイル"},
    std::pair<std::string_view, std::string_view>{"review-sheet", "確認結果のシート"},
    std::pair<std::string_view, std::string_view>{"cancelled", "取消"},
    std::pair<std::string_view, std::string_view>{"no-value", "値のない記入"},
    std::pair<std::string_view, std::string_view>{"not-published", "公表しない項目"},
    std::pair<std::string_view, std::string_view>{"extra-column", "様式にない列"},
    std::pair<std::string_view, std::string_view>{"outside-tables", "表の外の記入"},
    std::pair<std::string_view, std::string_view>{"missing-column", "必須の列がない表"},
    std::pair<std::string_view, std::string_view>{"unexpected-sheet", "様式にないシート"},
    std::pair<std::string_view, std::string_view>{"unknown-form", "様式が分からないファイル"},
    std::pair<std::string_view, std::string_view>{"faulty-formula", "数式の誤り"},
};

/// A reason that is none of these is the code of a finding about the cell.
std::string_view japanese_reason(std::string_view reason) {
  const auto found = std::find_if(kReasons.begin(), kReasons.end(),
                                  [reason](const auto& known) { return known.first == reason; });
  return found == kReasons.end() ? "指摘のある記入" : found->second;
}

std::string reasons_text(const model::CellAccount& account) {
  std::map<std::string_view, std::size_t> counts;
  for (const model::IgnoredCell& cell : account.ignored) ++counts[japanese_reason(cell.reason)];
  std::string text;
  for (const auto& [reason, count] : counts) {
    text += (text.empty() ? "" : "、") + std::string(reason) + " " + std::to_string(count);
  }
  return text.empty() ? "" : "（" + text + "）";
}

}  // namespace

std::string cell_accounts_text(const std::vector<model::CellAccount>& accounts) {
  std::string text;
  for (const model::CellAccount& account : accounts) {
    const std::size_t known = account.mapped + account.ignored.size();
    text += "■ " + harmless(account.file) + "\n  読み取り " + std::to_string(account.read) +
            "セル ＝ 使用 " + std::to_string(account.mapped) + " ＋ 使わない " +
            std::to_string(account.ignored.size()) + reasons_text(account) + "\n";
    if (known != account.read) {
      text +=
          "  行方不明 " + std::to_string(account.read - std::min(known, account.read)) + "セル\n";
    }
  }
  return text;
}

}  // namespace nenpo::app
