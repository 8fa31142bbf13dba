"""Work as the first version of the module saved it. Every later version must read it: never change these."""

from dispute.work.progress import Answer, Prediction, Progress

CODE = (
    "WMF1-eNp1kMFKAzEQhl8lzDmp3WApLiIIngulBQ-1SNzMdiPbpCTZllIKPXvxojdFr76B932TvoA-gpMVj14CM_983wzZwcqjNkU0zgbI"
    "d7CpnCiNDxHyGSxVbYDDtEJmXUR2PLy4kkUqs2GsjodX6jwx3X7ct-9s3fRgvuegbNig72QjKcYZiWZQKEsGEbGuYc6hVMbXWxYa"
    "j8Aln0HplS0Q5pSNsj_IWI0rpCdFHAL6terwRYMhAM_4vzPJcyrGsvPIQYIK9FEZ-4ulVjq2dH7ZnVq6xgutInbV1aQvs57GwmjU"
    "kMOJ7MuB6J-JbAhE0VQUl2mwUrRa35I2hy2xe0rTV3WWa1oP041jtbEYeje2PbBJ-7FwDft-e374-nxk53cXxPwAgRqDcw"
)
JSON = r"""{
 "format": "who-moved-first",
 "version": 1,
 "predictions": {
  "who-first": [
   "mali",
   "The note “of the 17th” — déjà vu."
  ]
 },
 "answers": {
  "N2-Q1": [
   [
    "cannot-tell"
   ],
   "fairly sure",
   2,
   [
    "france"
   ]
  ],
  "N1-Q1": [
   [
    "independence",
    "serval"
   ],
   "guess",
   1,
   [
    "independence",
    "serval"
   ]
  ],
  "N4-Q2": [
   [
    "25"
   ],
   "certain",
   1,
   [
    "25"
   ]
  ]
 },
 "forms": {
  "four-dates": {
   "DS021.decided": "/2025-09-17"
  },
  "test-A": {
   "handed_in": "yes"
  }
 },
 "notes": {
  "W2": "Two lines.\nÀ Ségou 🕊️ <b>"
 }
}"""
WORK = Progress(
    {"who-first": Prediction("mali", "The note “of the 17th” — déjà vu.")},
    {
        "N2-Q1": Answer(("cannot-tell",), "fairly sure", 2, ("france",)),
        "N1-Q1": Answer(("independence", "serval"), "guess", 1, ("independence", "serval")),
        "N4-Q2": Answer(("25",), "certain", 1, ("25",)),
    },
    {"four-dates": {"DS021.decided": "/2025-09-17"}, "test-A": {"handed_in": "yes"}},
    {"W2": "Two lines.\nÀ Ségou 🕊️ <b>"},
)
#: The short code of the same work, a code with single and double dashes, and (``version_1.html``) the page to hand in.
SHORT = (
    "WMF1-eNp1j0FrAyEQhf9KeWdtV0ko3Vuh50DocVmK6NgIGw2jmxDC_veqpcdeBmbe-97MPHBhcsGWkGLG-MDtlKQPnAvGCWezBAhg3gRMzDfi7jlo"
    "eVRVn2BNjKnIQsuCWcCbwMv9Ka9MEFpM8GyiJcxVO6g_KERHF6qlSQKZ-Go6_r1SzhBK_OtpOTt51D1H7xtkiYsJ8Rdro3asT3zup_q0snSmUO8-Pget"
    "nh3Z4MhhxIse9F4Ob1K9olLVVeR7M55MXe2-auyIe2W3qtZHe8q2_QAPKWGU"
)
DASHED = (
    "WMF1-eNqrViooSk3JTC7JzM8rVrKqrtVRSswrLk8tAnGU_Ix0Aw2VrKKjldKKEvOSU5VidZTSS1OLi5V0DHUQgkBRkEojsMrcxJxMNHUQIagqY6JUmR"
    "ClypQoVWYEVAH9nJZflAv1fl5-SSrY8-FA_yi5JBZnpBYrGBoYGRiaK9XWAgA--1tP"
)
