#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nenpo::publish::test {

/// The edition that the tests publish: two files of `bytes` times the letter, one of them written
/// as a library would. True when publishing said it was done.
bool publish_letters(const std::filesystem::path& output, char letter, std::size_t bytes);
/// The letter of the edition in place; '?' when it is not whole.
char letter_in_place(const std::filesystem::path& output);

/// How a run of this test program under strace ended.
enum class Ending { kDone, kFailed, kKilled, kOther };

/// Publishes the letter 'n' into `output` in a process of its own, in which strace spoils system
/// calls as `injections` say ("fsync:error=EIO:when=2"). The log lists the calls that were traced.
Ending publish_under_strace(const std::filesystem::path& output, const std::filesystem::path& log,
                            const std::vector<std::string>& injections);
/// Whether strace can trace here; if not, `reason` says why.
bool can_trace(std::string& reason);

/// For each call of `name` (1, 2, ...) in the log whose line names `path`: its number among the
/// calls of that name.
std::vector<int> calls_on(const std::filesystem::path& log, const std::string& name,
                          const std::string& path);

}  // namespace nenpo::publish::test
