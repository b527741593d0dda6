#include "assemble/literal_list.h"

#include <algorithm>
#include <cstddef>

#include "assemble/prose_source.h"

namespace nenpo::assemble {

void LiteralList::add(const std::string& written, const model::SourceLine& from) {
  std::vector<std::string>& line = numbers_[from.file][from.line];
  if (std::find(line.begin(), line.end(), written) == line.end()) line.push_back(written);
}

void LiteralList::report(Findings& findings) const {
  for (const auto& [file, lines] : numbers_) {
    std::size_t count = 0;
    std::string listed;
    for (const auto& [line, numbers] : lines) {
      count += numbers.size();
      listed += (listed.empty() ? "" : "／") + std::to_string(line) + "行";
      for (const std::string& number : numbers) {
        listed += (number == numbers.front() ? "：" : "、") + number;
      }
    }
    findings.push_back(finding_at(
        {file, lines.begin()->first}, Severity::kInfo, "unsourced-numbers",
        "この原稿には、提出された様式のどの値とも結び付かない数値が" + std::to_string(count) +
            "個あります。" + listed + "。",
        "元の資料と照らして確かめてください。様式にある値であれば、数字と単位を様式とそろえると、"
        "出所が付きます（例：様式の3,814人は「3,814人」と書く）。様式にない数値は、そのままで"
        "かまいません。"));
  }
}

}  // namespace nenpo::assemble
