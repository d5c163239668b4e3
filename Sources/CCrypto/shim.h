// The one function of libcrypto that Balise calls is SHA256().
#include <openssl/sha.h>
