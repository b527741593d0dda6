#include "assemble/template_text.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/text.h"

namespace nenpo::assemble {

Result<SourceText> read_template_text(const std::filesystem::path& file, const std::string& shown) {
  constexpr std::string_view kReading = "テンプレートの読み込み";
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Failure{std::string(kReading), shown, "ファイルを開けません。"};
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (const auto at = first_invalid_utf8(text)) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(*at), '\n');
    return Failure{std::string(kReading), shown + ":" + std::to_string(line),
                   "UTF-8ではない文字があります。UTF-8で保存し直してください。"};
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return SourceText{shown, replace_all(std::move(text), "\r\n", "\n")};
}

}  // namespace nenpo::assemble
